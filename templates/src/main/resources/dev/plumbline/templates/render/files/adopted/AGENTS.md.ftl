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

Do not work around a rule. If a constraint has changed, change it with `plumbline regenerate --set question=answer`: that
decides again, and brings the records in line. Records that are accepted are not rewritten; a new one supersedes them.
<!-- plumbline:end -->
