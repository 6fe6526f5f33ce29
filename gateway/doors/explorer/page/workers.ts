/** The editor asks here for the worker of a language; each is a file of its own beside this script. */
export function provideEditorWorkers(): void {
  const environment = {
    getWorker(_workerId: string, label: string): Worker {
      const file = label === 'json' || label === 'graphql' ? EXPLORER_WORKERS[label] : EXPLORER_WORKERS.editor;
      return new Worker(new URL(file, import.meta.url), { name: label });
    },
  };
  Object.assign(globalThis, { MonacoEnvironment: environment });
}
