/** Conversation and Extraction -> Findings: who and what was meant, each decision with its reason. Pure; knows the vault by its entities only. */
export { indexVault, type KnownVault, resolveNames } from './resolve-names.ts';
export { type AliasVerdict, judgeAlias } from './safe-alias.ts';
