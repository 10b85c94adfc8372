/** Every fault of the environment at once; names variables, never their values. */
export class EnvError extends Error {
  override readonly name = 'EnvError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      `The environment has ${count(faults.length)}:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    );
    this.faults = faults;
  }
}

function count(faults: number): string {
  return faults === 1 ? 'a fault' : `${faults} faults`;
}
