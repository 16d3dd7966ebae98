// The helper is made for interrupts off and is called so; waiting in it is wrong in every such call.
[Port("mips")]
public sealed class RequiresInterruptsOffPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TransferWorkPending())
            {
                [|WaitForWork(vcpu)|];
                vcpu.HostCpu.EnableInterrupts();
                return 0;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }

    [Requires(Interrupts = InterruptState.Off)]
    private static void WaitForWork(Vcpu vcpu) => vcpu.Task.CondResched();
}
