-- What a message carries inside, as types with a space between: the strictest part decides its legal class.
alter table touchpoint add column carries varchar(400);
