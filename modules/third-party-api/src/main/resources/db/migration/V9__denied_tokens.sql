-- Tokens that are refused, until they are too old for anybody.
create table denied_token (
    id    text        primary key,
    until timestamptz not null
);
