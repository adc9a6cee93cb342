# [=name]

<#include "/options/" + option + "/parts/readme.md">
A session has up to [=bytes] bytes. [Why it is so]([=recordPath]).

`mvn test` builds it, and holds the code to what was decided.
