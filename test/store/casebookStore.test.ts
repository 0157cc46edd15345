import { casebookStore } from '../../src/store/casebookStore.ts';
import { eventStoreContract } from './eventStoreContract.ts';

eventStoreContract('casebooks in memory', async (casebooks) => casebookStore(casebooks));
