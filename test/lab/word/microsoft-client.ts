/** Microsoft's own Office.js client for Word, run in Node against the host of this folder. */
import { microsoftClient } from '../office/microsoft-client';

export const loadMicrosoftClient = microsoftClient('Word', 'word-web-16.00.js');
