/** Of the process and no setting of a system in it: what dies here is the whole process, as its environment asked. */
let chosen: string | null = null;

/** Names the place at which this process is to die, for the torture; null for none. */
export function dieAt(name: string | null): void {
  chosen = name;
}

/** Kills the process, as a power cut would, when this is the place that was named. */
export function failpoint(name: string): void {
  if (name === chosen) process.kill(process.pid, 'SIGKILL');
}
