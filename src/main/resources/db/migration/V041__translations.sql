-- A draft that is discarded takes no translation with it, and none keeps it.
alter table news_article drop constraint news_article_translation_of_fkey;
alter table news_article add foreign key (translation_of) references news_article on delete set null;
