const LENGTH = 6;

/** The digits of what was typed or pasted: with spaces or dashes between them, and of either width. */
export const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '').slice(0, LENGTH);
