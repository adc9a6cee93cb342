create table session (
    id varchar(36) primary key,
    name varchar(200) not null,
    ends timestamp not null
);
