import ui from '@/ui/locales/en.json';
import app from '../locales/en.json';

/** What every page speaks with, as one file. */
export default { ...ui, ...app };
