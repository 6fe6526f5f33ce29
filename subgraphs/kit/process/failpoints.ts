let chosen: string | null = null;

/** Names the place at which this process is to die, for the torture; null for none. */
export function configureFailpoint(name: string | null): void {
  chosen = name;
}

/** Kills the process, as a power cut would, when this is the place that was named. */
export function failpoint(name: string): void {
  if (name === chosen) process.kill(process.pid, 'SIGKILL');
}
