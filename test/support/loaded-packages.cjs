// Required before a program (NODE_OPTIONS=--require): prints the packages that it has loaded when it is sent SIGUSR2.
process.on('SIGUSR2', () => {
  const packages = Object.keys(require.cache).flatMap(
    (file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
  );
  console.log(`loaded: ${[...new Set(packages)].sort().join(' ')} end`);
});
