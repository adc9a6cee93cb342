@echo off
rem Starts the service and everything it talks to, on this machine, until Ctrl-C. Needs a JDK, 17 or newer.
setlocal
cd /d "%~dp0"

echo Building; the first time this downloads what is needed, which may take some minutes.
call mvnw.cmd -B -ntp -q -DskipTests package || exit /b 1

rem The class path is longer than a command line may be.
powershell -NoProfile -Command "$path = (Get-Content target\local-class-path.txt).Replace('\', '/'); Set-Content target\local.args ('-cp ' + [char]34 + 'target/test-classes;' + $path + [char]34)"
if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java") else (set java=java)
"%java%" @target\local.args [=package].parts.Local
