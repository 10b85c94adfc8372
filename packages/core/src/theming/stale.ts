/** Another run has themed the question meanwhile: this result would overwrite it. The queue runs the job again. */
export class StaleThemingError extends Error {
  override readonly name = 'StaleThemingError';

  constructor() {
    super('Another run has themed the question meanwhile.');
  }
}
