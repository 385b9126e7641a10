/** The local cloud cannot start; `message` is one Chinese sentence that says what to do. */
export class StartError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartError';
  }
}
