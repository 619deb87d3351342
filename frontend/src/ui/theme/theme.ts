import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  NativeSelect,
  Textarea,
  TextInput,
} from '@mantine/core';

const harbour: MantineColorsTuple = [
  '#e9f3f3',
  '#d3e5e6',
  '#a8cccf',
  '#7bb2b6',
  '#569ca1',
  '#3c8b91',
  '#2b7f85',
  '#1b6d73',
  '#126269',
  '#0c5a61',
];
const FACES = 'Inter, "Segoe UI", "PingFang HK", "Noto Sans HK", "Noto Sans CJK HK", "Microsoft JhengHei", sans-serif';

export const theme = createTheme({
  colors: { harbour },
  primaryColor: 'harbour',
  primaryShade: 9,
  autoContrast: true,
  fontFamily: FACES,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "Noto Sans Mono", monospace',
  headings: { fontFamily: FACES, fontWeight: '600' },
  fontSizes: { xs: '13px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.6', lg: '1.6', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '40px' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '16px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'xs' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'sm' } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'sm' } }),
  },
});

/** Mantine's variables are read from ours, so that both schemes are designed in one place: tokens.css. */
export const variables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--action)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-hover': 'var(--sunken)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-error': 'var(--alarm)',
    '--mantine-color-disabled': 'var(--sunken)',
    '--mantine-color-disabled-color': 'var(--ink-3)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-primary-color-filled': 'var(--action-fill)',
    '--mantine-primary-color-filled-hover': 'var(--action-fill-hover)',
    '--mantine-primary-color-light': 'var(--action-soft)',
    '--mantine-primary-color-light-hover': 'var(--action-soft)',
    '--mantine-primary-color-light-color': 'var(--action)',
    '--mantine-color-harbour-filled': 'var(--action-fill)',
    '--mantine-color-harbour-filled-hover': 'var(--action-fill-hover)',
    '--mantine-color-harbour-light': 'var(--action-soft)',
    '--mantine-color-harbour-light-color': 'var(--action)',
    '--mantine-color-harbour-outline': 'var(--action)',
  };
  return { variables: {}, light: shared, dark: shared };
};
