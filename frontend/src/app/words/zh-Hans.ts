import ui from '@/ui/locales/zh-Hans.json';
import app from '../locales/zh-Hans.json';

/** What every page speaks with, as one file. */
export default { ...ui, ...app };
