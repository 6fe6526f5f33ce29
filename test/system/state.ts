import type { SystemState } from './system';

/** The system that runs for the tests. Importing this, unlike the harness, leaves a test file running once. */
export const state = (): SystemState => JSON.parse(process.env.SKEP_TEST_STATE ?? '{}');
