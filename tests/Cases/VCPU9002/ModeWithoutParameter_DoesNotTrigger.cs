// No parameter says which mode is stored: then it is the one that there is something to publish about.
public static class ModeWithoutParameter
{
    [PublishesMode]
    public static void Publish(Vcpu vcpu) => vcpu.SetMode(VcpuMode.InGuestMode);
}
