/** Microsoft's own Office.js client for Excel, run in Node against the host of this folder. */
import { microsoftClient } from '../office/microsoft-client';

export const loadMicrosoftClient = microsoftClient('Excel', 'excel-web-16.00.js');
