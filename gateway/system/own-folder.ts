import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from '../common/start-errors';

/** Whether a process of this number runs, whoever's it is. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, so that a number which another one got later is not taken for it; null where /proc is not. */
function beganAt(pid: number): string | null {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) ? (readFileSync(file, 'utf8').split(') ')[1]?.split(' ')[19] ?? null) : null;
}

const fileOf = (dataDir: string) => join(dataDir, 'process');

/** The process that has the folder; null when none does. */
export function ownerOf(dataDir: string): number | null {
  if (!existsSync(fileOf(dataDir))) return null;
  const [pid, began] = readFileSync(fileOf(dataDir), 'utf8').trim().split(' ');
  const isSame = isAlive(Number(pid)) && (beganAt(Number(pid)) ?? began) === began;
  return isSame && Number(pid) !== process.pid ? Number(pid) : null;
}

/** Takes a folder for this process until it ends or releases it. @throws StartRefused while another one has it. */
export function ownFolder(dataDir: string): () => void {
  const owner = ownerOf(dataDir);
  if (owner !== null) {
    throw new StartRefused(
      `${dataDir} belongs to process ${owner}, which still runs. Stop that one, or give this one a DATA_DIR of its own.`,
    );
  }
  writeFileSync(fileOf(dataDir), `${process.pid} ${beganAt(process.pid) ?? ''}\n`);
  return () => rmSync(fileOf(dataDir), { force: true });
}
