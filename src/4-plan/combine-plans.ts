import { type ChangePlan, type FileOperation, pathKey } from '#core';

/**
 * One plan of several that were made one upon the other (each on the `overlay` of those before it). A path is changed once:
 * what a later plan makes of a page that an earlier one made or changed becomes that one's content, with the expectation of
 * the first. Pages come first and originals last, else in the order of the plans.
 */
export function combinePlans(plans: readonly ChangePlan[]): ChangePlan {
  const byPath = new Map<string, FileOperation>();
  for (const operation of plans.flatMap((plan) => plan.operations)) {
    const key = pathKey(operation.path);
    const earlier = byPath.get(key);
    byPath.set(key, earlier === undefined ? operation : mergeOperations(earlier, operation));
  }
  const operations = [...byPath.values()];
  const isPage = ({ kind }: FileOperation): boolean => kind === 'create' || kind === 'update';
  return {
    schema: 'boswell/plan@1',
    command: plans[0]?.command ?? 'ingest',
    operations: [...operations.filter(isPage), ...operations.filter((operation) => !isPage(operation))],
    sources: plans.flatMap((plan) => plan.sources),
    diagnostics: plans.flatMap((plan) => plan.diagnostics),
  };
}

function mergeOperations(earlier: FileOperation, later: FileOperation): FileOperation {
  if (later.kind !== 'update' || (earlier.kind !== 'create' && earlier.kind !== 'update')) {
    throw new Error(
      `Assumed that only an update follows in a plan: "${later.path}" has ${earlier.kind}, ${later.kind}`,
    );
  }
  const reason = earlier.reason === later.reason ? earlier.reason : `${earlier.reason}; ${later.reason}`;
  return { ...earlier, content: later.content, reason };
}
