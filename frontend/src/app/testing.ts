import { i18n } from '@/ui/text';

// The tests look at logic; the words come from the English files where a test needs them.
i18n.load('en', {});
i18n.activate('en');
