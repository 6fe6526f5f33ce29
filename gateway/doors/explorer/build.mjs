// Bundles the GraphiQL page into dist/explorer: scripts, styles, editor workers and fonts under hashed names, and the
// index.html that names them. Nothing is fetched at run time from anywhere but the server that serves the page.
// An unchanged page is not bundled again, which keeps `npm start` fast and lets it run without development packages.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const source = dirname(fileURLToPath(import.meta.url));
const projectRoot = join(source, '..', '..', '..');
const target = join(projectRoot, 'dist', 'explorer');
const stampFile = '.inputs';

/** The packages whose code ends up in the bundle or shapes it; all are pinned exactly in package.json. */
const bundledPackages = [
  'esbuild',
  'graphiql',
  '@graphiql/react',
  'monaco-editor',
  'monaco-graphql',
  'react',
  'react-dom',
  'graphql',
];

/** Fonts come as data URLs inside GraphiQL's style sheet; as files, a browser loads only the alphabets it shows. */
const fontsAsFiles = {
  name: 'fonts-as-files',
  setup(build) {
    build.onResolve({ filter: /^data:font\// }, ({ path }) => {
      const [header, content] = path.split(',');
      const extension = /font\/(\w+)/.exec(header)[1];
      return { path: `${digest(content)}/font.${extension}`, namespace: 'font', pluginData: content };
    });
    build.onLoad({ filter: /./, namespace: 'font' }, ({ pluginData }) => ({
      contents: Buffer.from(pluginData, 'base64'),
      loader: 'file',
    }));
  },
};

/** graphiql/style.css already holds the editor's styles; the copies that the editor's modules import would double them. */
const noEditorStyles = {
  name: 'no-editor-styles',
  setup(build) {
    build.onLoad({ filter: /node_modules[\\/]monaco-editor[\\/].*\.css$/ }, () => ({ contents: '', loader: 'empty' }));
  },
};

const common = {
  bundle: true,
  minify: true,
  target: 'es2022',
  platform: 'browser',
  absWorkingDir: projectRoot,
  entryNames: '[name]-[hash]',
  chunkNames: 'chunk-[hash]',
  assetNames: '[name]-[hash]',
  metafile: true,
  logLevel: 'warning',
};

function digest(...contents) {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content).update('\0');
  return hash.digest('hex').slice(0, 16);
}

async function inputsDigest() {
  const manifest = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
  const versions = { ...manifest.dependencies, ...manifest.devDependencies };
  const contents = [JSON.stringify(bundledPackages.map((name) => [name, versions[name]]))];
  for (const path of await sourceFiles()) contents.push(path, await readFile(join(source, path)));
  return digest(...contents);
}

async function sourceFiles() {
  const inFolder = async (folder) => (await readdir(join(source, folder))).map((name) => join(folder, name));
  return ['build.mjs', ...(await inFolder('page')), ...(await inFolder('operations'))].sort();
}

async function isCurrent(stamp) {
  const previous = await readFile(join(target, stampFile), 'utf8').catch(() => '');
  return previous === stamp && existsSync(join(target, 'index.html'));
}

/** The file that an entry point became, by the end of its source path. */
function outputOf(metafile, entry) {
  const [file] = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint?.endsWith(entry));
  return file.slice(file.lastIndexOf('/') + 1);
}

async function bundleWorkers(esbuild, outdir) {
  const workers = {
    editor: 'monaco-editor/esm/vs/editor/editor.worker.js',
    json: 'monaco-editor/esm/vs/language/json/json.worker.js',
    graphql: 'monaco-graphql/esm/graphql.worker.js',
  };
  const entryPoints = Object.entries(workers).map(([name, path]) => ({ in: path, out: `${name}-worker` }));
  const { metafile } = await esbuild.build({ ...common, outdir, entryPoints, format: 'iife' });
  return Object.fromEntries(Object.entries(workers).map(([name, path]) => [name, outputOf(metafile, path)]));
}

async function bundlePage(esbuild, outdir, workerFiles) {
  const { metafile } = await esbuild.build({
    ...common,
    outdir,
    entryPoints: [
      { in: join(source, 'page', 'main.tsx'), out: 'explorer' },
      { in: join(source, 'page', 'page.css'), out: 'explorer' },
    ],
    format: 'esm',
    splitting: true,
    jsx: 'automatic',
    loader: { '.graphql': 'text' },
    define: { 'process.env.NODE_ENV': '"production"', EXPLORER_WORKERS: JSON.stringify(workerFiles) },
    plugins: [fontsAsFiles, noEditorStyles],
  });
  return { script: outputOf(metafile, 'page/main.tsx'), style: outputOf(metafile, 'page/page.css') };
}

async function writeIndex(folder, { script, style }) {
  const template = await readFile(join(source, 'page', 'index.html'), 'utf8');
  await writeFile(join(folder, 'index.html'), template.replace('%SCRIPT%', script).replace('%STYLE%', style));
}

/** A .br file beside each text file: the scripts shrink to a quarter, and no request pays for the compression. */
async function compress(outdir) {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  const texts = (await readdir(outdir)).filter((name) => /\.(js|css)$/.test(name));
  const write = async (name) => {
    const compressed = await promisify(brotliCompress)(await readFile(join(outdir, name)), options);
    await writeFile(join(outdir, `${name}.br`), compressed);
  };
  await Promise.all(texts.map(write));
}

/** Builds beside the target and swaps at the end, so that a running server never sees half a bundle. */
async function build(stamp) {
  const esbuild = await import('esbuild');
  const folder = `${target}.${process.pid}`;
  const assets = join(folder, 'assets');
  try {
    await mkdir(assets, { recursive: true });
    const workerFiles = await bundleWorkers(esbuild, assets);
    await writeIndex(folder, await bundlePage(esbuild, assets, workerFiles));
    await compress(assets);
    await writeFile(join(folder, stampFile), stamp);
    await rm(target, { recursive: true, force: true });
    await rename(folder, target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function totalSize(folder) {
  const names = (await readdir(folder)).filter((name) => !name.endsWith('.br'));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((total, size) => total + size, 0);
}

const stamp = await inputsDigest();
if (!(await isCurrent(stamp))) {
  const startedAt = performance.now();
  await build(stamp);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const megabytes = ((await totalSize(join(target, 'assets'))) / 1e6).toFixed(1);
  console.log(`Bundled the GraphQL explorer in ${seconds} s, ${megabytes} MB.`);
}
