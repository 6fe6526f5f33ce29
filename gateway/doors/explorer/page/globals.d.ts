/** File names of the editor's workers, put in by build.mjs. */
declare const EXPLORER_WORKERS: Record<'editor' | 'json' | 'graphql', string>;

/** GraphQL documents come as their text. */
declare module '*.graphql' {
  const text: string;

  export = text;
}
