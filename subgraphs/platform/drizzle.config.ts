import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['subgraphs/platform/schema.ts', 'subgraphs/platform/*/tables.ts'],
  out: 'subgraphs/platform/migrations',
  schemaFilter: ['platform'],
});
