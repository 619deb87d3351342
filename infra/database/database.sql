-- Collation and ctype by code point, the same on every machine. With ctype C, pg_trgm finds no trigram in 張子軒 (DESIGN §9).
create database praya owner praya_migrator template template0 encoding 'UTF8'
  locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'
