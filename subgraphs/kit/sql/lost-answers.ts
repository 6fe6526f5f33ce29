/** A COMMIT was sent, and nobody knows what became of it. */
export class CommitUnknown extends Error {
  override readonly name = 'CommitUnknown';
}

/** node-postgres gives up waiting but keeps the connection, on which the late answer would meet another question. */
export function isUnanswered(error: unknown): error is Error {
  for (let e = error; e instanceof Error; e = e.cause) {
    if (e instanceof CommitUnknown || e.message === 'Query read timeout') return true;
  }
  return false;
}
