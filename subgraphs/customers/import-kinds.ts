import { profileFiles } from './audience/commands/import';
import { importJob } from './imports/commands/take-rows';
import { customerFiles } from './registration/commands/import';

export const takeInFile = importJob({ PROFILES: profileFiles, CUSTOMERS: customerFiles });
