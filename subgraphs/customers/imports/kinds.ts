import { profileFiles } from '../audience/commands/import';
import { customerFiles } from '../registration/commands/import';
import { importJob } from './commands/take-rows';

export const takeInFile = importJob({ PROFILES: profileFiles, CUSTOMERS: customerFiles });
