import ui from '@/ui/locales/zh-Hant.json';
import app from '../locales/zh-Hant.json';

/** What every page speaks with, as one file. */
export default { ...ui, ...app };
