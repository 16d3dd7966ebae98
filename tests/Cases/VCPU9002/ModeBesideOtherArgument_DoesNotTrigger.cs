// The mode is the only parameter of its type: another one does not matter.
public static class ModeBesideOtherArgument
{
    [PublishesMode]
    public static void Publish(Vcpu vcpu, VcpuMode mode, int unused) => vcpu.SetMode(mode);
}
