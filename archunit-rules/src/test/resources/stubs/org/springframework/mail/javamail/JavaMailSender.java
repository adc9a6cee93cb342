package org.springframework.mail.javamail;

public interface JavaMailSender {
    void send(String mail);
}
