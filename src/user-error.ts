/** Something the person can mend. Its message is a whole sentence in their language and goes to them as it is. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
