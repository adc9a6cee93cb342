<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
    <modelVersion>4.0.0</modelVersion>
    <groupId>dev.plumbline</groupId>
    <artifactId>archunit-rules</artifactId>
    <version>[=versions.plumbline]</version>
    <licenses>
        <license>
            <name>Apache-2.0</name>
            <url>https://www.apache.org/licenses/LICENSE-2.0.txt</url>
        </license>
    </licenses>
    <dependencies>
        <dependency>
            <groupId>dev.plumbline</groupId>
            <artifactId>adr</artifactId>
            <version>[=versions.plumbline]</version>
        </dependency>
        <dependency>
            <groupId>com.tngtech.archunit</groupId>
            <artifactId>archunit</artifactId>
            <version>[=versions.archunit]</version>
        </dependency>
    </dependencies>
</project>
