<!-- plumbline:begin Plumbline writes what is between this line and plumbline:end. What is above and below is yours. -->
## Recorded decisions

**[=page.chosen.title]** ([=page.chosen.made]), by [=page.heading.deciders] on [=page.heading.date]. [=page.chosen.summary]
[=page.outcome.decided]
The record: [[=recordPath?no_esc]]([=recordPath?no_esc]).

Rejected:

<#list page.rejected as option>
- **[=option.title]**: [=option.why].
</#list>

The team is held to:

<#list page.drivers.answered as driver>
- `[=driver.id]`: [=driver.answer]<#list driver.source as said>, [=said?no_esc]</#list>
</#list>
<#if page.confirmation.rules?has_content>

[=page.confirmation.by?no_esc]

<#list page.confirmation.rules as rule>
- `[=rule.id]`: [=rule.statement]
</#list>
</#if>
<#if boundary?has_content>

Who decides: where an answer or a file of the last column is to change, a person agrees first. Whoever is not sure asks.

| Matter | An assistant decides | A person decides | Drawn by |
| --- | --- | --- | --- |
<#list boundary as row>
| [=row.matter] | [=row.alone] | [=row.person] | <#list row.answers as driver>`[=driver.id]`: [=driver.answer]<#sep>; </#sep></#list><#if row.answers?has_content && row.files?has_content>; </#if><#list row.files as file>`[=file?no_esc]`<#sep>, </#sep></#list> |
</#list>
</#if>

Do not work around a rule. If a constraint has changed, change it with `plumbline regenerate --set question=answer`: that
decides again, and brings the records in line. Records that are accepted are not rewritten; a new one supersedes them.
<!-- plumbline:end -->
