# [=name]

<#include "/options/" + option + "/parts/readme.md">Files have at most [=largest] MB.
