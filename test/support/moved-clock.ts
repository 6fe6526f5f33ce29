/** The clock of a server that is started at another instant than now. */
export class MovedClock {
  private offsetMs = 0;

  /** The settings of a start at an instant. */
  startingAt(at: Date): { CLOCK_AT: string } {
    this.offsetMs = at.getTime() - Date.now();
    return { CLOCK_AT: at.toISOString() };
  }

  /** What that server's clock shows, but for the time that the start took. */
  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }
}
