import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['subgraphs/usage/schema.ts', 'subgraphs/usage/*/tables.ts'],
  out: 'subgraphs/usage/migrations',
  schemaFilter: ['usage'],
});
