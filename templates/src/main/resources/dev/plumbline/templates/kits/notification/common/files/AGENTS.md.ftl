<!-- plumbline:begin Plumbline writes what is between this line and plumbline:end. What is above and below is yours. -->
# Before you change anything here

This project is held to recorded decisions. Read this page first, whether you are a person or an assistant.

## What is decided

**[=page.chosen.title]** ([=page.chosen.made]), by [=page.heading.deciders] on [=page.heading.date]. [=page.chosen.summary]
[=page.outcome.decided]
The record: [[=recordPath?no_esc]]([=recordPath?no_esc]).

## What was rejected

<#list page.rejected as option>
- **[=option.title]**: [=option.why].
</#list>

## What the team is held to

<#list page.drivers.answered as driver>
- `[=driver.id]`: [=driver.answer]<#list driver.source as said>, [=said?no_esc]</#list>
</#list>

## Rules

`./mvnw verify` checks these and fails with the reason:

<#list page.confirmation.rules as rule>
- `[=rule.id]`: [=rule.statement]
</#list>

## Who decides

Where an answer or a file of the last column is to change, a person agrees first. Whoever is not sure asks.

| Matter | An assistant decides | A person decides | Drawn by |
| --- | --- | --- | --- |
<#list boundary as row>
| [=row.matter] | [=row.alone] | [=row.person] | <#list row.answers as driver>`[=driver.id]`: [=driver.answer]<#sep>; </#sep></#list><#if row.answers?has_content && row.files?has_content>; </#if><#list row.files as file>`[=file?no_esc]`<#sep>, </#sep></#list> |
</#list>

## How to work here

- Do not work around a rule. If a constraint has changed, change it with
  `plumbline regenerate --set question=answer`: that decides again, and brings records and code in line.
- `domain` and `application` stay free of frameworks. A change of the decision touches `adapter.out.dispatch` only.
- A provider is called from `adapter.out.send` only, and never inside a transaction.
- Records that are accepted are not rewritten; a new one supersedes them.
- Tests run against real parts. Nothing is mocked that can be started.
<!-- plumbline:end -->
