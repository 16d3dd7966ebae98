// The operator of a part of a vCPU may give another one's.
public static class OperatorGivesAnotherPart
{
    [RunLoop]
    public static void Loop(Vcpu vcpu, Part part)
    {
        vcpu.HostCpu.DisableInterrupts();
        part += 1;
        if (![|part.Pending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }
}

[VcpuPart]
public sealed class Part(Part? next)
{
    public static Part operator +(Part part, int step) => part.Next!;

    public Part? Next { get; } = next;

    [TestsWork(ThreadFlags.TransferWork)]
    public bool Pending() => true;
}
