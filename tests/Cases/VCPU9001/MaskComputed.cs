// The mask is put together from a number that is known at run time only.
[Port("x86")]
public sealed class MaskComputedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        ThreadFlags mask = (ThreadFlags)Environment.ProcessorCount;
        vcpu.HostCpu.DisableInterrupts();
        bool pending = [|vcpu.Task.TestFlags(mask)|];
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
