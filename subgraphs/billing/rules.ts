/** What one transfer can carry, CNY. */
export const MOST_OF_TRANSFER = '1000000000000';
