import { writeGenerated } from './generate';

void writeGenerated();
