import { profileFiles } from '../audience/import-commands';
import { customerFiles } from '../registration/import-commands';
import { importJob } from './job-commands';

/** Takes in a file of any kind that is handed in. */
export const takeInFile = importJob({ PROFILES: profileFiles, CUSTOMERS: customerFiles });
