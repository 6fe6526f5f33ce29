import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../support/own-database';
import { freePort } from '../support/postgres-server';

interface Nginx {
  url: string;
  pids: number[];
  stop(): Promise<void>;
}

/** nginx that passes everything on to one supplier; undefined where it is not installed (package nginx-light). */
export async function startNginx(supplier: string): Promise<Nginx | undefined> {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'skep-nginx-'));
  const port = await freePort();
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port, new URL(supplier).host));
  const master = spawn('nginx', ['-e', 'stderr', '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  process.once('exit', () => master.kill('SIGTERM'));
  const url = `http://127.0.0.1:${port}`;
  await until(
    () =>
      fetch(url).then(
        () => true,
        () => false,
      ),
    'nginx listens',
  );
  const worker = execFileSync('pgrep', ['-P', String(master.pid)], { encoding: 'utf8' });
  return {
    url,
    pids: worker.trim().split('\n').map(Number),
    async stop() {
      master.kill('SIGQUIT');
      await once(master, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const configuration = (folder: string, port: number, supplier: string): string => `
daemon off;
worker_processes 1;
pid ${folder}/pid;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 1024; }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
  upstream supplier { server ${supplier}; keepalive 128; }
  server {
    listen 127.0.0.1:${port};
    location / { rewrite ^ /hit break; proxy_pass http://supplier; proxy_http_version 1.1; proxy_set_header Connection ""; }
  }
}
`;
