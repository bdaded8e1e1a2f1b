import { parentPort, workerData } from 'node:worker_threads';
import { surveyAll, type SurveyOrder } from './survey-folders.ts';

/* Looks at some of the folders: survey-folders.ts starts it, and is the only one that speaks with it. */
parentPort?.postMessage(surveyAll(workerData as SurveyOrder));
