import { execFileSync } from 'node:child_process';

/** Whether this machine has a command. */
export function isThere(command: string): boolean {
  try {
    execFileSync('which', [command], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
