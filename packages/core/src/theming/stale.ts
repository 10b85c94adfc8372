/** Another run has themed the question meanwhile, or an answer was erased: this result is of no use. The queue runs the job again. */
export class StaleThemingError extends Error {
  override readonly name = 'StaleThemingError';

  constructor() {
    super('The question or its answers have changed meanwhile.');
  }
}
