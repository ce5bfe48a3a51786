import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser';

export const mayImport: Readonly<Record<string, readonly string[]>>;
declare const rules: { readonly forbidden: IForbiddenRuleType[]; readonly options: ICruiseOptions };
export default rules;
