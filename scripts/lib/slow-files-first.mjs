import { BaseSequencer } from 'vitest/node';

/** They wait for clocks and for processes of their own: begun first, they leave the others something to do beside them. */
const slow = [
  'killed-while-coding.test.ts',
  'api-killed.test.ts',
  'model-worker.test.ts',
  'worker.test.ts',
  'run-worker.test.ts',
  'postgres-killed.test.ts',
  'start.test.ts',
  'accessibility.e2e.ts',
  'model.e2e.ts',
  'respondent.e2e.ts',
];

/** Files in the order in which a run is over soonest. */
export class SlowFilesFirst extends BaseSequencer {
  /**
   * @override
   * @param {import('vitest/node').TestSpecification[]} files
   */
  async sort(files) {
    const rest = await super.sort(files);
    return rest.toSorted((one, other) => place(one.moduleId) - place(other.moduleId));
  }
}

/** @param {string} path */
function place(path) {
  const at = slow.findIndex((name) => path.endsWith(`/${name}`));
  return at === -1 ? slow.length : at;
}
