package dev.plumbline.adr.constraint;

/**
 * What the project is called.
 *
 * @param name the Maven artifact and the folder, such as {@code acme-notifications}
 * @param group the Maven group, such as {@code com.acme}
 * @param basePackage the Java package everything is in, such as {@code com.acme.notifications}
 */
public record Project(String name, String group, String basePackage) {}
